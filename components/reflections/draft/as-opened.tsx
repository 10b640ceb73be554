"use client";

import { type ReactNode, useState } from "react";

/** Stays as it was when the page was opened: a form that saves itself has the page rendered again. */
export function AsOpened({ children }: { children: ReactNode }) {
  const [opened] = useState(children);
  return opened;
}
