global using EngagementId = Pingshi.Platform.Data.Id<Pingshi.Platform.Access.EngagementThread>;
