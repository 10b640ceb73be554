import type { ReactNode } from "react";
import { fontVariables } from "../fonts";
import "../globals.css";

export default function DevLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
