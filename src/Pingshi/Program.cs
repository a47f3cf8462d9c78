return await Pingshi.Host.CommandLine.RunAsync(args);
