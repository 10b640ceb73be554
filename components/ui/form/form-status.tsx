import type { ReactNode } from "react";
import { Notice } from "../notice";

type Props = { tone?: "ok" | "danger"; message?: ReactNode };

/** Always rendered, so that screen readers announce its changes. */
export function FormStatus({ tone = "ok", message }: Props) {
  return (
    <div aria-live="polite" role="status" className="empty:absolute">
      {message && <Notice tone={tone}>{message}</Notice>}
    </div>
  );
}
