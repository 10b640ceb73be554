"use client";

import { useEffect, useRef } from "react";

type Props = {
  title: string;
  /** `field` is the control's id. */
  errors: { field: string; message: string }[];
};

/** For long forms: lists the errors with links to the fields. Takes the focus when it appears. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-card border-2 border-danger bg-danger-ground p-4 text-ink"
    >
      <p className="font-semibold">{title}</p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
