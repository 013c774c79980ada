import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../shared/ipc/channels';
import type { Bridge } from '../../shared/ipc/contract';

/** Three functions over three fixed channels; it never grows. */
const bridge: Bridge = {
  call: (name, key, input) => ipcRenderer.invoke(channels.call, { name, key, input }),
  cancel: (key) => ipcRenderer.send(channels.cancel, key),
  listen: (on) => {
    const forward = (_event: unknown, name: string, body: unknown) => on(name, body);
    ipcRenderer.on(channels.listen, forward);
    return () => {
      ipcRenderer.removeListener(channels.listen, forward);
    };
  },
};

contextBridge.exposeInMainWorld('tiepdan', bridge);
