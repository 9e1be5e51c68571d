import type { FlowTexts } from '../en/signing-flow.ts'

export const flow: FlowTexts = {
  changed:
    'Die Chain hat sich seit Ihrer Durchsicht bewegt: Das würde jetzt unterschrieben. Es ist nichts unterschrieben; bitte sehen Sie es noch einmal durch.',
  together: (count) =>
    `Ihre Wallet sendet diese ${count} Aufrufe als einen: Entweder geschehen alle oder keiner.`,
  callNumber: (number) => `Aufruf ${number}`,
  fee: 'Gebühr, höchstens, zum jetzigen Preis',
  feeOf: (coin, gas, gwei) => `${coin} (${gas} Gas zu ${gwei} Gwei)`,
  gasOnly: (gas) => `${gas} Gas; die Chain nennt keinen Preis`,
  contractAccount:
    'Ihr Konto ist ein Vertrag: Seine anderen Eigentümer müssen vielleicht unterschreiben, bevor das gesendet wird.',
  bytes: 'Bytes und Befehlszeile',
  bytesWhy:
    'Derselbe Aufruf für jede andere Wallet: Die erste Zeile probiert ihn nur, die zweite unterschreibt und sendet ihn. Keine enthält einen Schlüssel. Die dritte zeigt ohne diese Seite, was die Bytes sagen.',
  tryLine: 'Probieren',
  sendLine: 'Unterschreiben und senden',
  decodeLine: 'Die Bytes lesen',
  callData: 'Aufrufdaten',
  typedData: 'Was unterschrieben wird (EIP-712)',
  signLine: 'Unterschreiben',
  without: 'Ohne Wallet im Browser',
  withoutWhy:
    'Geben Sie das Konto an, das unterschreiben wird. Die Seite liest die Chain dafür, probiert den Aufruf und gibt die Bytes und die Befehlszeile; nach einem Schlüssel fragt sie nicht.',
  account: 'Konto, das unterschreiben wird',
  show: 'Die Aufrufe zeigen',
  afterwards: (title) => `Wenn es in einem Block ist: ${title}`,
  tried: (gas) => `Am neuesten Block probiert: Es würde gelingen, mit höchstens ${gas} Gas.`,
  failsNow: (sentence) => `Am neuesten Block probiert: Es würde scheitern. ${sentence}`,
  unseen:
    'Der Node der Chain kennt sie noch nicht. Eine Wallet kann sie später senden oder auf einem eigenen Weg.',
  awaitsSigners:
    'Wartet auf die anderen Unterschriften: Ihr Konto ist ein Vertrag, und nichts wird gesendet, bevor genügend seiner Eigentümer unterschrieben haben. Dieses Fenster kann geschlossen werden; es geht von selbst weiter.',
  reorged:
    'Die Chain hat den Block verworfen, der sie hatte (eine Reorganisation). Sie wird verfolgt, bis ein anderer Block sie hat.',
  halted: (message) =>
    `Der Index bewegt sich nicht: ${message} Was Sie unterschrieben haben, ist trotzdem sicher.`,
  apiSilent: 'der Server antwortet nicht.',
  onChain: (block) => `Es ist auf der Chain, Block ${block}.`,
  blockHash: 'Blockhash',
  receipt: 'Beleg',
  inFlight: 'Dasselbe ist schon unterwegs. Zweimal gesendet, geschähe es vielleicht zweimal.',
  openFlight: 'Das schon Gesendete zeigen',
  gone: 'Das wird nicht mehr verfolgt: Es ist erledigt oder wurde in einem anderen Fenster weggelegt.',
  begunBy:
    'Der erste Schritt wurde mit einem anderen Konto gemacht. Wechseln Sie in der Wallet dorthin zurück, oder schließen Sie dies und beginnen Sie neu.',
  dropped:
    'Kein Node kennt diese Transaktion mehr, und kein Block hat sie: Sie wurde fallen gelassen, meist wegen zu niedriger Gebühr. Es ist nichts geschehen. Sie können es noch einmal versuchen.',
  neverSeen: (chainId) =>
    `Die Wallet sagt, sie habe eine Transaktion gesendet, doch Chain ${chainId} kennt sie nicht. Sehen Sie in der Wallet nach, in welchem Netz sie ist und was sie als gesendet zeigt. Unterschreiben Sie nicht noch einmal, bevor Sie es wissen.`,
  sentElsewhere: (seen, expected) =>
    `Die Wallet antwortet für Chain ${seen}, nicht für Chain ${expected}, die diese Transaktion nicht kennt. Was dort gesendet wurde, gilt hier nichts. Sehen Sie in der Wallet nach, wechseln Sie ihr Netz, und unterschreiben Sie nicht noch einmal, bevor Sie es wissen.`,
  replacedBy: (hash) =>
    `Eine andere Transaktion dieses Kontos hat ihren Platz eingenommen (${hash}). Von dem, was Sie durchgesehen haben, ist nichts geschehen. Wenn Sie sie nicht selbst ersetzt haben, benutzen Sie diese Wallet nicht mehr.`,
  replacedByUnknown:
    'Eine andere Transaktion dieses Kontos hat ihren Platz eingenommen. Von dem, was Sie durchgesehen haben, ist nichts geschehen. Wenn Sie sie nicht selbst ersetzt haben, benutzen Sie diese Wallet nicht mehr.',
  otherAllowance: (spender, amount, wanted, reviewed) =>
    `sie erlaubt ${spender}, ${amount} Basiseinheiten zu nehmen, statt ${wanted} ${reviewed} zu erlauben`,
  everything: 'unbegrenzt viele',
  otherChain: (seen, expected) => `sie gilt für Chain ${seen} statt für Chain ${expected}`,
  callMissing: (title) => `der Aufruf „${title}“ ist nicht unter dem, was sie tat`,
  allowanceAdded: (spender, amount, token) =>
    `sie lässt ${spender} ${amount} Basiseinheiten des Tokens ${token} nehmen, was Sie nicht durchgesehen haben`,
  notTogether:
    'Die Wallet hatte versprochen, alle Aufrufe als einen zu senden, und hat mehrere Transaktionen gesendet. Sehen Sie jede davon an, bevor Sie noch etwas unterschreiben.',
  whatToDo: 'Was jetzt zu tun ist',
  stopUsing: 'Unterschreiben Sie mit dieser Wallet nichts mehr.',
  lookAt: 'Sehen Sie die Transaktion in einem anderen Programm an; ihr Hash steht unten.',
  revoke: 'Nehmen Sie die Freigabe zurück, mit einer anderen Wallet, die dasselbe Konto hält:',
  moveOn:
    'Wenn die Transaktion noch in keinem Block ist, kann eine andere mit derselben Nummer (Nonce) und höherer Gebühr sie noch ersetzen.',
}
