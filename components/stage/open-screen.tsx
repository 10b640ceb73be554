"use client";

import { useEffect, useRef } from "react";
import { useRefresh } from "@/components/live/use-refresh";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { openScreenAction } from "@/lib/stage/actions";

type Props = { texts: Record<"show" | "showing", string> };

/** Shows a code as soon as the page is open; without scripts, by its button. */
export function OpenScreen({ texts }: Props) {
  const form = useForm(openScreenAction);
  const opened = useRef(false);
  const formRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    formRef.current?.querySelector("form")?.requestSubmit();
  }, []);
  return (
    <div ref={formRef}>
      <Form form={form} switchesLanguage={false}>
        <HiddenFields fields={{ intent: "show-code" }} />
        <SubmitButton look="primary" size="door" pendingText={texts.showing}>
          {texts.show}
        </SubmitButton>
      </Form>
    </div>
  );
}

const AGAIN_MS = 2_000;

/** Asks the server whether the code was typed. */
export function WaitForPairing() {
  const refresh = useRefresh();
  useEffect(() => {
    const timer = setInterval(refresh, AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
