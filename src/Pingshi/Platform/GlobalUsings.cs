global using EngagementId = Pingshi.Platform.Data.Id<Pingshi.Platform.Access.EngagementThread>;
global using Pingshi.Platform.Access;
global using Pingshi.Platform.Audit;
global using Pingshi.Platform.Data;
global using Pingshi.Platform.Web;
global using Pingshi.Platform.Words;
