export const MAIN_ID = "main";

export function SkipLink({ children }: { children: string }) {
  return (
    <a href={`#${MAIN_ID}`} className="skip-link no-print">
      {children}
    </a>
  );
}
