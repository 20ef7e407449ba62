const longestLine = 500;

/** A text that others wrote, as a line of a mail: it cannot look like what the mail itself says. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestLine);
