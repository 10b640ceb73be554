import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { Address } from "@/components/ui/address";
import { Disclosure } from "@/components/ui/disclosure";
import type { Person } from "@/lib/viewer";
import { AskHostsForm } from "./ask-hosts-form";

type Props = { meetupId: string; viewer: Person | null };

/** A question to the hosts, without their addresses showing anywhere. */
export function AskHosts({ meetupId, viewer }: Props) {
  const t = useTranslations("meetups.ask");
  return (
    <Disclosure summary={t("open")}>
      <AskHostsForm
        meetupId={meetupId}
        idempotencyKey={randomUUID()}
        asks={viewer === null}
        texts={{
          lead: (
            <>
              {t("lead")}{" "}
              {viewer && t.rich("asYou", { address: () => <Address>{viewer.email}</Address> })}
            </>
          ),
          question: t("question"),
          name: t("name"),
          address: t("address"),
          addressHint: t("addressHint"),
          send: t("send"),
          sending: t("sending"),
          sent: t("sent"),
        }}
      />
    </Disclosure>
  );
}
