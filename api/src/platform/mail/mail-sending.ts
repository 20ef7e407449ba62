/** Whether this deployment sends mail at all. */
export class MailSending {
  constructor(readonly isOn: boolean) {}
}
