"use client";

import { useEffect } from "react";
import type { FormState } from "@/lib/kernel/outcome";

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  token: string;
};

/** Posts once a link's page is looked at. A mail scanner follows links as well, but runs no scripts. */
export function OnOpen({ action, token }: Props) {
  useEffect(() => {
    const data = new FormData();
    data.set("token", token);
    void action({ status: "idle" }, data);
  }, [action, token]);
  return null;
}
