import type { FieldError } from '../../ui/form-errors';
import type { DraftAnswers } from './draft-answers';
import { type Permission, permissionProblems } from './permission';

export interface Answered {
  readonly answers: DraftAnswers;
  readonly permission: Permission;
  readonly word: string;
  /** A service is to be chosen, rather than a team. */
  readonly wantsService: boolean;
}

/** What is missing before a referral can be sent, in the order of the page; the server has the last word. */
export function answerProblems({ answers, permission, word, wantsService }: Answered): readonly FieldError[] {
  const problems: FieldError[] = [];
  const ask = (field: string, message: string) => problems.push({ field, message });
  if (!answers.personId) ask('personId', `Find or register the ${word} this is about`);
  if (answers.needs.length === 0) ask('needs', `Choose at least one thing the ${word} needs help with`);
  if (!answers.riskDeclaration) ask('riskDeclaration', 'Say whether there are known risks');
  if (answers.riskDeclaration === 'RISKS_STATED' && answers.riskHeadline.trim() === '') {
    ask('riskHeadline', 'Say what the risks are');
  }
  problems.push(...permissionProblems(permission, word));
  if (!answers.serviceId && wantsService) ask('serviceId', 'Choose a service');
  else if (!answers.serviceId && !answers.receiverId) ask('receiverId', 'Choose whom to refer to');
  return problems;
}
