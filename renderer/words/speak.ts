import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from './vi';

export type Language = 'vi' | 'en';

/** Vietnamese at once, so that the first screen waits for nothing. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Changes the language of every screen; English is fetched when first wanted. */
export async function speak(language: Language): Promise<void> {
  if (i18next.language === language) return;
  if (language === 'en') {
    const [{ en }, { duties }] = await Promise.all([import('./en'), import('./en/duties')]);
    i18next.addResourceBundle('en', 'duties', { all: duties }, true, true);
    for (const [noun, words] of Object.entries(en)) i18next.addResourceBundle('en', noun, words, true, true);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
