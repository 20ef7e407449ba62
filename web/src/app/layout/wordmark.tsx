/** The sign of Kith: one who is joined to two others. */
export function Wordmark() {
  return (
    <svg className="kith-wordmark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
      <path d="M9 16 23 8M9 16l14 8" stroke="currentColor" strokeWidth="2.5" />
      <g fill="currentColor">
        <circle cx="9" cy="16" r="4.5" />
        <circle cx="23" cy="8" r="3.5" />
        <circle cx="23" cy="24" r="3.5" />
      </g>
    </svg>
  );
}
