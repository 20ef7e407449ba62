import { Button as NhsButton } from 'nhsuk-react-components';
import { type ComponentPropsWithoutRef, type KeyboardEvent, type Ref, useContext } from 'react';
import { Link, type To } from 'react-router';
import { FormContext } from './form-context';

interface Look {
  readonly secondary?: boolean;
  readonly warning?: boolean;
  readonly small?: boolean;
}

export interface ButtonProps
  extends
    Look,
    Pick<ComponentPropsWithoutRef<'button'>, 'onClick' | 'children' | 'id' | 'aria-expanded' | 'aria-controls'> {
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that does something on this page. */
export function Button({ busy = false, onClick, ref, ...rest }: ButtonProps) {
  return (
    <NhsButton
      {...rest}
      ref={ref}
      type="button"
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}

/** Sends the form around it; busy and deaf while it is being sent. */
export function SubmitButton({ children, ...look }: Look & { readonly name?: string; readonly children: string }) {
  const { busy } = useContext(FormContext);
  return (
    <NhsButton {...look} value="yes" type="submit" aria-disabled={busy || undefined}>
      {children}
      {busy && <span className="kith-busy"> – one moment</span>}
    </NhsButton>
  );
}

export interface ButtonLinkProps extends Look {
  readonly to: To;
  readonly state?: unknown;
  readonly children: ComponentPropsWithoutRef<'a'>['children'];
}

/** A link that looks like a button, for the one thing to do next. */
export function ButtonLink({ to, state, secondary, warning, small, children }: ButtonLinkProps) {
  const modifiers = { secondary, warning, small };
  const classes = Object.entries(modifiers).flatMap(([name, on]) => (on ? [`nhsuk-button--${name}`] : []));
  const pressOnSpace = (event: KeyboardEvent<HTMLAnchorElement>) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    event.currentTarget.click();
  };
  return (
    <Link
      to={to}
      state={state}
      role="button"
      draggable={false}
      className={['nhsuk-button', ...classes].join(' ')}
      onKeyDown={pressOnSpace}
    >
      {children}
    </Link>
  );
}
