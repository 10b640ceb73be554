"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Icon, type IconName } from "./icon";

type Props = {
  /** Text, look and icon of the opening button. */
  openText: ReactNode;
  openLook?: ButtonLook;
  openIcon?: IconName;
  title: string;
  closeText: string;
  children: ReactNode;
};

/** The native dialog: it traps the focus, closes with Escape and restores the focus. */
export function Dialog({ openText, openLook, openIcon, title, closeText, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button look={openLook} icon={openIcon} onClick={() => dialog.current?.showModal()}>
        {openText}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto max-h-[90dvh] w-[min(34rem,calc(100vw-2rem))] rounded-card border border-control bg-card p-5 text-ink backdrop:bg-night/60 sm:p-6"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          <button
            type="button"
            aria-label={closeText}
            onClick={() => dialog.current?.close()}
            className="-mt-2 -mr-2 grid size-target shrink-0 place-items-center rounded-control"
          >
            <Icon name="cross" />
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}
