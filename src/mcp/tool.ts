import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { Refused, type Ask } from './asking.js';

interface Question<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** For an assistant that has to choose: what it answers, and when to ask it. */
  readonly description: string;
  readonly takes: I;
  readonly gives: O;
  /** Throws `Refused`. */
  answer(ask: Ask, given: z.infer<I>): Promise<z.infer<O>>;
  /** The answer as a text that says all of it by itself. */
  tell(answer: z.infer<O>): string;
}

/** One question that an assistant may ask. */
export interface Tool {
  register(server: McpServer, ask: Ask, report: (error: unknown) => void): void;
}

export const tool = <I extends z.ZodObject, O extends z.ZodObject>(question: Question<I, O>): Tool => ({
  register(server, ask, report) {
    const { name, title, description, takes, gives } = question;
    server.registerTool<z.ZodObject, z.ZodObject>(
      name,
      {
        title,
        description,
        inputSchema: takes,
        outputSchema: gives,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (given): Promise<CallToolResult> => {
        try {
          const answer = await question.answer(ask, takes.parse(given));
          return { content: [text(question.tell(answer))], structuredContent: answer };
        } catch (error) {
          if (error instanceof Refused) return { content: [text(error.message)], isError: true };
          report(error);
          return { content: [text('Something went wrong here. The server’s error stream says what.')], isError: true };
        }
      },
    );
  },
});

const text = (said: string) => ({ type: 'text' as const, text: said });
