using Microsoft.AspNetCore.Components;

namespace Pingshi.Platform.Web;

/// <summary>A page shows one model and knows its reader. It loads nothing itself.</summary>
public abstract class Page<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    [Inject]
    public required Reader Reader { get; set; }

    /// <summary>A text in the reader's language.</summary>
    protected string Say(Text text, params object[] arguments) => Reader.Say(text, arguments);
}
