export const printSignIns = (say: (line: string) => void): void => say('');
