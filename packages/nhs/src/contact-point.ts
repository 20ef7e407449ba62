const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What to say about an e-mail address that was typed, or null if it can stand; nothing typed can. */
export function emailProblem(text: string): string | null {
  if (text.trim() === '' || emailShape.test(text.trim())) return null;
  return 'Enter an e-mail address like name@example.com, or leave it empty.';
}

/** What to say about a telephone number that was typed, or null if it can stand; nothing typed can. */
export function phoneProblem(text: string): string | null {
  if (text.trim() === '' || text.replace(/\D/g, '').length >= 7) return null;
  return 'Enter a telephone number with its area code, or leave it empty.';
}
