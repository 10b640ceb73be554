"use client";

import type { ComponentProps, MouseEvent } from "react";
import { carryTyped } from "@/components/ui/form/kept/carried";
import { otherLocale } from "@/lib/platform/i18n/locales";
import { OtherLanguage } from "./other-language";

/** In a new tab or window this page stays, with what was typed. */
const isElsewhere = ({ metaKey, ctrlKey, shiftKey }: MouseEvent) => metaKey || ctrlKey || shiftKey;

/** With scripts, what was typed on the page comes along. */
export function LanguageLink(props: Omit<ComponentProps<typeof OtherLanguage>, "onClick">) {
  const carry = (event: MouseEvent) => {
    if (!isElsewhere(event)) carryTyped(otherLocale(props.locale));
  };
  return <OtherLanguage {...props} onClick={carry} />;
}
