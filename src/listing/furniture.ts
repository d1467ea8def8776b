/**
 * What stands among the rows of a table, or between a heading and its table, and is neither a row nor a
 * sentence: bands, footers, pieces of a calendar.
 */
const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAYS = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`\d{4}(?: ?[/–-] ?\d{2,4})?`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?: ?[ap]m)?`;

const BAND = new RegExp(
  `^(?:${MONTHS}(?:,? ${YEAR})?|${YEAR}|(?:q[1-4]|(?:fy|year|quarter)(?: ?[1-4])?)(?:,? ?${YEAR})?|${MONTHS} ?(?:to|–|-) ?${MONTHS}(?:,? ${YEAR})?)$`,
  'i',
);
const FOOTER =
  /^(?:(?:showing|displaying|viewing|results?|entries|page|rows?) \d|total\b|grand total\b|back to (?:the )?top|(?:load|show|view|see) (?:more|all)|(?:previous|next|first|last)(?: page)?(?: (?:previous|next|first|last|\d))*$|\d+ (?:of|to) \d|\d+ (?:documents?|rows?|entries|items?|results?|records?)$|no (?:data|documents|results|records|entries)\b|last (?:updated|changed|modified)\b)/i;
const CALENDAR = new RegExp(
  `^(?:[•·*-] ?)?(?:(?:${WEEKDAYS},? )?(?:${DAY}(?: (?:of )?${MONTHS},?(?: ${YEAR})?)?|${MONTHS}(?: ${DAY})?(?:,? ${YEAR})?)|${WEEKDAYS}|${TIME}(?: ?(?:to|–|-) ?${TIME})?|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})$`,
  'i',
);
const LONGEST = 100;

/** `2023-02` is the beginning of a date, `2023-24` are two years. */
function isCutDate(text: string): boolean {
  const years = /(?<from>\d{4}) ?[/–-] ?(?<to>\d{2,4})$/.exec(text)?.groups;
  return years !== undefined && (Number(years.from) + 1) % 100 !== Number(years.to) % 100;
}

/** A line that says of which time the rows below it are: `April 2024`, `2023/24`, `Q1 2024`. */
export const isBand = (text: string): boolean => text.length < LONGEST && BAND.test(text) && !isCutDate(text);

/** A line that ends a table or says how many rows it has. */
export const isFooter = (text: string): boolean => text.length < LONGEST && FOOTER.test(text);

/** A line that is nothing but a weekday, a day, a month, a date or a time. */
export const isPieceOfCalendar = (text: string): boolean => text.length < LONGEST && CALENDAR.test(text);
