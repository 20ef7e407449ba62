import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to the database that a test can break: it answers nothing, hangs up, or works. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private way: 'open' | 'refused' | 'silent' = 'open';

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(databaseUrl: string): Promise<DatabaseProxy> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const proxy = new DatabaseProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => proxy.pass(socket, hostname, Number(port)));
    return proxy;
  }

  /** The database's URL by way of this proxy. */
  urlOf(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.toString();
  }

  /** Hangs up on everybody, and on whoever calls again. */
  refuse(): void {
    this.way = 'refused';
    for (const socket of this.sockets) socket.destroy();
  }

  /** Lets everybody wait, as a network does that has lost the other side. */
  fallSilent(): void {
    this.way = 'silent';
  }

  heal(): void {
    this.way = 'open';
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private pass(socket: Socket, host: string, port: number): void {
    this.keep(socket);
    if (this.way === 'refused') return void socket.destroy();
    const onward = connect(port, host);
    this.keep(onward);
    socket.on('data', (data) => this.way === 'open' && onward.write(data));
    onward.on('data', (data) => this.way === 'open' && socket.write(data));
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}
