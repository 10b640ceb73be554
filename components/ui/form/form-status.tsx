import { Notice } from "../notice";

type Props = { tone?: "ok" | "danger"; message?: string | null };

/** In the page from the start, so that what appears in it is read out. */
export function FormStatus({ tone = "ok", message }: Props) {
  return (
    <div aria-live="polite" role="status" className="empty:absolute">
      {message && <Notice tone={tone}>{message}</Notice>}
    </div>
  );
}
