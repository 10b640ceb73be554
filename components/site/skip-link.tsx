export const MAIN_ID = "main";

export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="no-print -translate-y-24 absolute top-2 left-2 z-50 rounded-control bg-primary px-4 py-3 font-semibold text-on-primary focus:translate-y-0"
    >
      {children}
    </a>
  );
}
