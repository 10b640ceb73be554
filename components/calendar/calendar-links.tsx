"use client";

import { ButtonLink } from "@/components/ui/button";

type Props = {
  /** Of the meetup's file. */
  address: string;
  answer: "going" | "waitlisted" | undefined;
  texts: Record<"google" | "outlook" | "file", string>;
};

const outside = { target: "_blank", rel: "noopener nofollow", icon: "external" } as const;

/** A client component for its size, like Icon. */
export function CalendarLinks({ address, answer, texts }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href={`${address}&to=google`} {...outside}>
        {texts.google}
      </ButtonLink>
      <ButtonLink href={`${address}&to=outlook`} {...outside}>
        {texts.outlook}
      </ButtonLink>
      <ButtonLink href={answer ? `${address}&answer=${answer}` : address} download>
        {texts.file}
      </ButtonLink>
    </div>
  );
}
