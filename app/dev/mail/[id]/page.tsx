import { notFound } from "next/navigation";
import { Mail } from "@/components/demo/mail";
import { storedMail } from "@/lib/demo/inbox-queries";
import { readersLocale } from "@/lib/platform/i18n/readers-locale";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  const mail = await storedMail((await params).id);
  return { title: mail?.subject };
}

export default async function OneMailPage({ params }: Props) {
  const mail = await storedMail((await params).id);
  if (!mail) notFound();
  return <Mail locale={await readersLocale()} mail={mail} />;
}
