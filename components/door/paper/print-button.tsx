"use client";

import { Button } from "@/components/ui/button";

/** The browser's own print dialog. Hidden without scripts, where its menu does the same. */
export function PrintButton({ children }: { children: string }) {
  return (
    <span className="no-print no-script:hidden">
      <Button look="primary" onClick={() => window.print()}>
        {children}
      </Button>
    </span>
  );
}
