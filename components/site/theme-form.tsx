"use client";

import type { ReactNode } from "react";
import { Form } from "@/components/ui/form/form";
import { useForm } from "@/components/ui/form/use-form";
import { chooseThemeAction } from "@/lib/preferences/actions";

/** Its buttons, named `theme`, choose a theme. */
export function ThemeForm({ children }: { children: ReactNode }) {
  return (
    <Form form={useForm(chooseThemeAction)} className="no-print">
      {children}
    </Form>
  );
}
