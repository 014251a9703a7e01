{{>ENTRY}}
