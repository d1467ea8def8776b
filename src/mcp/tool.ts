import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { QueryError, type Ask } from './ask.js';

interface ToolDefinition<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** Says what the tool answers and when to use it. */
  readonly description: string;
  readonly input: I;
  readonly output: O;
  /** Throws `QueryError`. */
  answer(ask: Ask, input: z.infer<I>): Promise<z.infer<O>>;
  /** The whole answer as text. */
  textOf(answer: z.infer<O>): string;
}

export interface Tool {
  register(server: McpServer, ask: Ask, report: (error: unknown) => void): void;
}

export const defineTool = <I extends z.ZodObject, O extends z.ZodObject>(tool: ToolDefinition<I, O>): Tool => ({
  register(server, ask, report) {
    const { name, title, description, input, output } = tool;
    server.registerTool<z.ZodObject, z.ZodObject>(
      name,
      {
        title,
        description,
        inputSchema: input,
        outputSchema: output,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (given): Promise<CallToolResult> => {
        try {
          const answer = await tool.answer(ask, input.parse(given));
          return { content: [textContent(tool.textOf(answer))], structuredContent: answer };
        } catch (error) {
          if (error instanceof QueryError) return { content: [textContent(error.message)], isError: true };
          report(error);
          return {
            content: [textContent('Internal error. See the error output of govgraph mcp.')],
            isError: true,
          };
        }
      },
    );
  },
});

const textContent = (text: string) => ({ type: 'text' as const, text });
