import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to the database that a test can break: it answers nothing, holds back, hangs up, or works. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private readonly toDatabase = new Set<Socket>();
  private heldBack: (() => void)[] = [];
  private cut: { in: number; answerOnly: boolean } | undefined;
  private dying = false;
  private way: 'open' | 'refused' | 'silent' | 'held' = 'open';

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private database: { host: string; port: number },
  ) {}

  static async to(databaseUrl: string): Promise<DatabaseProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const proxy = new DatabaseProxy(server, (server.address() as AddressInfo).port, addressIn(databaseUrl));
    server.on('connection', (socket) => proxy.pass(socket));
    return proxy;
  }

  /** How many connections lead to the database by way of this proxy. */
  get connections(): number {
    return this.toDatabase.size;
  }

  /** The database has moved. */
  leadTo(databaseUrl: string): void {
    this.database = addressIn(databaseUrl);
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

  /** Holds everything back, also who calls anew, until it is let go: a network that is parted and comes together again. */
  hold(): void {
    this.way = 'held';
    for (const socket of this.sockets) socket.pause();
  }

  /** Delivers what was held back, though its sender may have given up long ago. */
  letGo(): void {
    this.way = 'open';
    for (const join of this.heldBack.splice(0)) join();
    for (const socket of this.sockets) socket.resume();
  }

  /**
   * Hangs up at the message to the database with that number, counted from now: before it is delivered, or when it is and
   * only its answer is lost.
   */
  cutAt(message: number, answerOnly: boolean): void {
    this.cut = { in: message, answerOnly };
  }

  /** Cuts nothing any more; gives whether it had come to that. */
  uncut(): boolean {
    const happened = this.cut?.in === 0;
    this.cut = undefined;
    return happened;
  }

  /** From now on dies as it lets somebody in: its last word comes in the packet that says it is ready. */
  dieAtTheDoor(): void {
    this.dying = true;
    for (const socket of this.sockets) socket.destroy();
  }

  heal(): void {
    this.dying = false;
    this.way = 'open';
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private pass(socket: Socket): void {
    this.keep(socket);
    if (this.way === 'refused') return void socket.destroy();
    if (this.way !== 'held') return this.join(socket);
    socket.pause();
    this.heldBack.push(() => this.join(socket));
  }

  private join(socket: Socket): void {
    const onward = connect(this.database.port, this.database.host);
    this.keep(onward);
    this.toDatabase.add(onward);
    socket.on('data', (data) => {
      if (this.isCutNow()) return this.cutOff(socket, onward, data);
      this.carry(data, onward);
    });
    onward.on('data', (data) => {
      if (this.dying && data.includes(ready)) socket.end(Buffer.concat([data, lastWord]));
      else this.carry(data, socket);
    });
    socket.on('close', () => onward.destroy());
    onward.on('close', () => {
      this.toDatabase.delete(onward);
      socket.destroy();
    });
  }

  private isCutNow(): boolean {
    if (!this.cut || this.cut.in === 0) return false;
    this.cut.in -= 1;
    return this.cut.in === 0;
  }

  private cutOff(socket: Socket, onward: Socket, data: Buffer): void {
    if (!this.cut?.answerOnly) return void socket.destroy();
    onward.removeAllListeners('data');
    onward.on('data', () => socket.destroy());
    onward.write(data);
  }

  private carry(data: Buffer, to: Socket): void {
    if (this.way !== 'silent') to.write(data);
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}

/** As PostgreSQL writes that it is ready for a query, and that its first process was killed. */
const ready = Buffer.from('Z\0\0\0\x05I');
const fields = 'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0';
const lastWord = Buffer.concat([Buffer.from('E\0\0\0'), Buffer.from([fields.length + 4]), Buffer.from(fields)]);

function addressIn(databaseUrl: string): { host: string; port: number } {
  const { hostname, port } = new URL(databaseUrl);
  return { host: hostname, port: Number(port) };
}
