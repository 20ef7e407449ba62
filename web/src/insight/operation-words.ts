/** The name of an operation, taken apart into words: "ReferralPage" becomes "Referral page". */
export function operationWords(operation: string): string {
  const words = operation.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
