import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/form/action-button";
import { Address } from "@/components/ui/text/address";
import { confirmAddressAction, undoAddressAction } from "@/lib/account/address-actions";
import type { addressToConfirm, addressToUndo } from "@/lib/account/address-queries";
import type { Person } from "@/lib/kernel/viewer";
import { UNDO_DAYS } from "@/lib/people/address-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type ConfirmProps = {
  locale: Locale;
  viewer: Person | null;
  change: Awaited<ReturnType<typeof addressToConfirm>>;
  token: string;
};

const shown = (address: string) => ({ address: () => <Address>{address}</Address> });

/** Where the link mailed to a new address leads. Only its person can press the button. */
export function ConfirmAddress({ locale, viewer, change, token }: ConfirmProps) {
  const t = useTranslations("people.address");
  const mine = <ButtonLink href={`/${locale}/me`}>{t("mine")}</ButtonLink>;
  if (!viewer) {
    const to = encodeURIComponent(`/me/address/${token}`);
    return (
      <Page title={t("confirmTitle")} lead={t("signInLead")} width="text">
        <SignInButton href={`/${locale}/sign-in?to=${to}`} text={t("signIn")} />
      </Page>
    );
  }
  if (change?.isDone)
    return (
      <Page title={t("doneTitle")} lead={t.rich("doneLead", shown(viewer.email))} width="text">
        <p>{mine}</p>
      </Page>
    );
  if (!change?.isOpen)
    return (
      <Page title={t("endedTitle")} lead={t("endedLead")} width="text">
        <p>{mine}</p>
      </Page>
    );
  return (
    <Page
      title={t("confirmTitle")}
      lead={t.rich("confirmLead", shown(change.newAddress))}
      width="text"
    >
      <ActionButton
        action={confirmAddressAction}
        fields={{ token }}
        look="primary"
        pendingText={t("confirming")}
      >
        {t("confirm")}
      </ActionButton>
    </Page>
  );
}

type UndoProps = {
  locale: Locale;
  change: Awaited<ReturnType<typeof addressToUndo>>;
  token: string;
};

/** Where the link in the notice to an old address leads. */
export function UndoAddress({ locale, change, token }: UndoProps) {
  const t = useTranslations("people.address");
  const signIn = <SignInButton href={`/${locale}/sign-in`} text={t("signIn")} />;
  if (change?.isDone)
    return (
      <Page
        title={t("undoneTitle")}
        lead={t.rich("undoneLead", shown(change.oldAddress))}
        width="text"
      >
        {signIn}
      </Page>
    );
  if (!change?.isOpen)
    return (
      <Page title={t("endedTitle")} lead={t("undoEnded", { days: UNDO_DAYS })} width="text">
        {signIn}
      </Page>
    );
  return (
    <Page title={t("undoTitle")} lead={t.rich("undoLead", shown(change.oldAddress))} width="text">
      <ActionButton
        action={undoAddressAction}
        fields={{ token }}
        look="primary"
        pendingText={t("undoing")}
      >
        {t("undo")}
      </ActionButton>
    </Page>
  );
}

function SignInButton({ href, text }: { href: string; text: string }) {
  return (
    <p>
      <ButtonLink look="primary" href={href}>
        {text}
      </ButtonLink>
    </p>
  );
}
