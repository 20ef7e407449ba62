// RFC 5321 allows 254 characters; what a list of recipients or a name beside the address is written with is left out.
const shape = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/;

/** Whether a mail can be sent to this, and to this alone. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && shape.test(text);
