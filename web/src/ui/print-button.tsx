import { Button } from './button';

/** Opens the print dialogue of the browser. */
export function PrintButton({ children = 'Print this page' }: { readonly children?: string }) {
  return (
    <Button secondary small onClick={() => window.print()}>
      {children}
    </Button>
  );
}
