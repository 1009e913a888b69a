var e=t=>t.replace(/[.*+?^$()|[\]\\]/g,"\\$&").replace(/\{[^{}]+\}/g,"([^/]+)");export{e as a};
