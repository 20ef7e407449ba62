export { type BankHoliday, bankHolidays, easterSunday } from './bank-holidays.js';
export { addDays, dateOfBirthProblem, londonDate, weekday } from './calendar-date.js';
export * from './contact-point.js';
export * from './nhs-number.js';
export * from './ods-code.js';
export * from './postcode.js';
export * from './working-days.js';
