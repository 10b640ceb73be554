import { useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { Address } from "@/components/ui/text/address";
import type { Locale } from "@/lib/platform/i18n/locales";
import { CodeForm } from "./code-form";
import { SignInForm } from "./sign-in-form";

export function SignIn({ locale, to }: { locale: Locale; to: string | null }) {
  const t = useTranslations("people.signIn");
  const [before = "", after = ""] = t("sent", { address: "\n" }).split("\n");
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
      <SignInForm
        to={to}
        again={signInPath(locale, to)}
        texts={{
          ...codeTexts(t),
          address: t("address"),
          addressHint: t("addressHint"),
          send: t("send"),
          sending: t("sending"),
          sent: [before, after],
          again: t("again"),
        }}
      />
    </Page>
  );
}

type Props = { locale: Locale; address: string; code: string; to: string | null };

const signInPath = (locale: Locale, to: string | null) =>
  `/${locale}/sign-in${to ? `?to=${encodeURIComponent(to)}` : ""}`;

/** Requires a button press, because mail scanners follow links. */
export function ConfirmSignIn({ locale, address, code, to }: Props) {
  const t = useTranslations("people.signIn");
  return (
    <Page
      title={t("confirmTitle")}
      lead={t.rich("confirmLead", { address: () => <Address>{address}</Address> })}
      width="text"
    >
      <div className="grid gap-6">
        <CodeForm address={address} code={code} to={to} texts={codeTexts(t)} />
        <a
          href={signInPath(locale, to)}
          className="inline-flex min-h-target items-center justify-self-start text-link underline"
        >
          {t("again")}
        </a>
      </div>
    </Page>
  );
}

function codeTexts(t: ReturnType<typeof useTranslations<"people.signIn">>) {
  return {
    code: t("code"),
    codeHint: t("codeHint"),
    signIn: t("signIn"),
    signingIn: t("signingIn"),
  };
}
