/** Some browsers report the system's locale names (`en-US@posix`), which `Intl` rejects. */
const languages = navigator.languages.filter((language) => {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
});

const numberFormat = new Intl.NumberFormat(languages[0]);
const longDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** `13 Sep`, of a date `2023-09-13`. Written here, since `Intl` has `Sept` in some versions. */
export const formatDayAndMonth = (date: string): string =>
  `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]}`;
/** `13 Sep 2023`: the form of every date in the explorer, whatever the reader's locale. Dates have no time zone. */
export const formatDate = (date: string): string => `${formatDayAndMonth(date)} ${yearOf(date)}`;
/** `13 September 2023`: the form of dates in citations, the same as in the trace packet. */
export const formatLongDate = (date: string): string => longDate.format(midnight(date));
/** `1 Jul 2024, 14:05`, of an ISO 8601 time, in the reader's time zone. */
export function formatDateTime(time: string): string {
  const local = new Date(time);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return (
    `${local.getDate()} ${months[local.getMonth()]} ${local.getFullYear()}, ` +
    `${pad(local.getHours())}:${pad(local.getMinutes())}`
  );
}

export const yearOf = (date: string): string => date.slice(0, 4);
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / 86_400_000);

/** `1,234` */
export const formatNumber = (value: number): string => numberFormat.format(value);
/** `1 row`, `3 rows` */
export const count = (value: number, singular: string, plural = `${singular}s`): string =>
  `${formatNumber(value)} ${value === 1 ? singular : plural}`;
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
