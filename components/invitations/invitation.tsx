import type { ReactNode } from "react";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SubmitOnOpen } from "@/components/ui/form/submit-on-open";
import { Address } from "@/components/ui/text/address";
import { openedAction } from "@/lib/invitations/actions";
import type { ShownInvitation } from "@/lib/invitations/queries";
import type { Person } from "@/lib/kernel/viewer";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { AcceptForm } from "./accept-form";
import {
  InvitationText,
  type Issue,
  IssueText,
  invitationTitle,
  issueTitle,
} from "./invitation-text";
import { OtherLanguageText } from "./other-language";

type Props = {
  locale: Locale;
  token: string;
  viewer: Person | null;
  /** The reader's language is unknown, so both languages are shown. */
  both: boolean;
  invitation: ShownInvitation;
  /** Shown instead of the form if the link is no longer valid. */
  invalid: ReactNode;
};

/** Nothing is accepted before the button is pressed. */
export function Invitation(props: Props) {
  const { locale, token, viewer, invitation, invalid } = props;
  const t = useTranslations("invitations.accept");
  const address = viewer?.email ?? invitation.address;
  if (!address) return invalid || <SignInFirst {...props} />;
  return (
    <AcceptForm
      token={token}
      name={viewer?.name ?? ""}
      signInPath={`/${locale}/sign-in`}
      closed={invalid}
      page={{ title: invitationTitle({ locale, invitation }), ...around(props) }}
      texts={{
        lead: t.rich(viewer ? "as" : "confirms", { address: () => <Address>{address}</Address> }),
        name: t("name"),
        nameHint: t("name-hint"),
        button: t("button"),
        pending: t("pending"),
        done: t("done"),
        doneButton: t("done-button"),
      }}
    />
  );
}

/** The texts around the answer. */
function around({ locale, token, both, invitation }: Props) {
  const other = otherLocale(locale);
  return {
    before: (
      <>
        <SubmitOnOpen action={openedAction} token={token} />
        <InvitationText locale={locale} invitation={invitation} />
      </>
    ),
    after: both && (
      <OtherLanguageText
        lang={other}
        title={invitationTitle({ locale: other, invitation })}
        href={`/${other}/invitations/${token}`}
      >
        <InvitationText locale={other} invitation={invitation} />
      </OtherLanguageText>
    ),
  };
}

function SignInFirst(props: Props) {
  const { locale, token, invitation } = props;
  const t = useTranslations("invitations.accept");
  const { before, after } = around(props);
  return (
    <Page title={invitationTitle({ locale, invitation })} width="text">
      {before}
      <Card as="div" className="grid gap-5">
        <p>{t("sign-in-lead")}</p>
        <ButtonLink
          look="primary"
          wide
          href={`/${locale}/sign-in?to=${encodeURIComponent(`/invitations/${token}`)}`}
        >
          {t("sign-in")}
        </ButtonLink>
      </Card>
      {after}
    </Page>
  );
}

type InvalidInvitationProps = { locale: Locale; token: string; both: boolean; issue: Issue };

/** Why the link is invalid, and what to do next. */
export function InvalidInvitation({ locale, token, both, issue }: InvalidInvitationProps) {
  const t = useTranslations("invitations.accept");
  const other = otherLocale(locale);
  return (
    <Page
      title={issueTitle(locale, issue)}
      lead={<IssueText locale={locale} issue={issue} />}
      width="text"
    >
      <p className="flex flex-wrap gap-3">
        {issue === "used" && (
          <ButtonLink look="primary" href={`/${locale}/sign-in?to=${encodeURIComponent("/me")}`}>
            {t("me")}
          </ButtonLink>
        )}
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </p>
      {both && (
        <OtherLanguageText
          lang={other}
          title={issueTitle(other, issue)}
          href={`/${other}/invitations/${token}`}
        >
          <IssueText locale={other} issue={issue} />
        </OtherLanguageText>
      )}
    </Page>
  );
}
