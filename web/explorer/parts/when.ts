/** Some browsers name languages as the system does (`en-US@posix`), which nothing can be written in. */
const languages = navigator.languages.filter((language) => {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
});

/** Words are English here, so days are written as the reader's kind of English writes them; British where it is none. */
const english = languages.find((language) => /^en\b/i.test(language)) ?? 'en-GB';

const written = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(english, { ...options, timeZone: 'UTC' });

const short = written({ day: 'numeric', month: 'short', year: 'numeric' });
const withoutYear = written({ day: 'numeric', month: 'short' });
const moment = new Intl.DateTimeFormat(english, {
  dateStyle: 'medium',
  timeStyle: 'short',
});
const british = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const figure = new Intl.NumberFormat(languages[0]);

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** `13 Dec 2023`, of a date `2023-12-13`: a day of the record has no time zone. */
export const day = (date: string): string => short.format(midnight(date));
/** `13 December 2023`, for citations: what two readers copy is the same, and as the trace packet has it. */
export const dayInWords = (date: string): string => british.format(midnight(date));
/** `13 Dec` */
export const dayAndMonth = (date: string): string => withoutYear.format(midnight(date));
/** A moment (ISO 8601) on the reader's clock. */
export const moments = (time: string): string => moment.format(new Date(time));

export const yearOf = (date: string): string => date.slice(0, 4);
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / 86_400_000);

/** `1,234` */
export const number = (count: number): string => figure.format(count);
/** `1 row`, `3 rows` */
export const count = (many: number, one: string, more = `${one}s`): string =>
  `${number(many)} ${many === 1 ? one : more}`;
