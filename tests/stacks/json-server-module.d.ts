declare module 'json-server' {
  import type { Express, RequestHandler, Request, Response, Router } from 'express';
  interface JsonServer {
    create(): Express;
    defaults(options?: { logger?: boolean; noCors?: boolean; readOnly?: boolean }): RequestHandler[];
    router(db: Readonly<Record<string, readonly unknown[]>>): Router & { render: (request: Request, response: Response) => void };
  }
  const jsonServer: JsonServer;
  export default jsonServer;
}
