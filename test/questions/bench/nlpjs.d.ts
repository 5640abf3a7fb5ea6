/** The little of NLP.js that is used; it brings no types of its own. */
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): unknown;
  }
  export function containerBootstrap(): Promise<Container>;
}

declare module '@nlpjs/lang-nl' {
  export const LangNl: new () => unknown;
}

declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: Record<string, unknown>);
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    process(language: string, text: string): Promise<{ intent: string }>;
  }
}
