"use client";

import { useEffect } from "react";
import { openedAction } from "@/lib/invitations/actions";

/** Tells the organizer that somebody looked. A mail scanner follows links as well, but runs no scripts. */
export function NoteOpened({ token }: { token: string }) {
  useEffect(() => {
    const data = new FormData();
    data.set("token", token);
    void openedAction({ status: "idle" }, data);
  }, [token]);
  return null;
}
