namespace Pingshi.Platform.Web;

/// <summary>Something a person may choose, by its name. A record and not a tuple: the API names its fields.</summary>
public sealed record Choice<T>(Id<T> Id, string Name);
