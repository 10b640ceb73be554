import { Page } from "@/components/site/page";
import { Address } from "@/components/ui/text/address";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CodeForm } from "./code-form";
import { LinkForm } from "./link-form";
import { SignInForm } from "./sign-in-form";

/** Asks for a sign-in mail; also where a mailed link that has ended leads. */
export function SignIn({ to, linkEnded = false }: { to: string | null; linkEnded?: boolean }) {
  const t = useTranslations("people.signIn");
  return (
    <Page
      title={linkEnded ? t("endedTitle") : t("title")}
      lead={linkEnded ? t("endedLead") : t("lead")}
      width="text"
    >
      <SignInForm
        to={to}
        texts={{
          address: t("address"),
          addressHint: t("addressHint"),
          send: t("send"),
          sending: t("sending"),
        }}
      />
    </Page>
  );
}

type Props = { locale: Locale; address: string; to: string | null };

/** After a request: the mail's code, or the way back. */
export function TypeCode({ locale, address, to }: Props) {
  const t = useTranslations("people.signIn");
  return (
    <Page
      title={t("codeTitle")}
      lead={t.rich("sent", { address: () => <Address>{address}</Address> })}
      width="text"
    >
      <div className="grid gap-6">
        <CodeForm
          address={address}
          to={to}
          texts={{
            code: t("code"),
            codeHint: t("codeHint"),
            signIn: t("signIn"),
            signingIn: t("signingIn"),
          }}
        />
        <p className="max-w-text text-ink-2">{t("askedBefore")}</p>
        <AskAgain locale={locale} to={to} />
      </div>
    </Page>
  );
}

/** Where the mail's link leads. Requires a button press, because mail scanners follow links. */
export function ConfirmSignIn({ locale, address, token, to }: Props & { token: string }) {
  const t = useTranslations("people.signIn");
  return (
    <Page
      title={t("confirmTitle")}
      lead={t.rich("confirmLead", { address: () => <Address>{address}</Address> })}
      width="text"
    >
      <div className="grid gap-6">
        <LinkForm
          token={token}
          to={to}
          texts={{ signIn: t("signIn"), signingIn: t("signingIn") }}
        />
        <AskAgain locale={locale} to={to} />
      </div>
    </Page>
  );
}

function AskAgain({ locale, to }: { locale: Locale; to: string | null }) {
  const t = useTranslations("people.signIn");
  return (
    <a
      href={`/${locale}/sign-in${to ? `?to=${encodeURIComponent(to)}` : ""}`}
      className="inline-flex min-h-target items-center justify-self-start text-link underline"
    >
      {t("again")}
    </a>
  );
}
