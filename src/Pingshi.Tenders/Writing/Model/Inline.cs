namespace Pingshi.Tenders.Writing;

/// <summary>A piece of a line. The kinds are closed: those in this library.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }
}

/// <summary>Words. Whatever XML cannot hold (control characters, half surrogates) is printed as U+FFFD.</summary>
/// <param name="Text">The words.</param>
/// <param name="Strong">Whether they stand out.</param>
public sealed record TextInline(string Text, bool Strong = false) : Inline;

/// <summary>The number of the page on which an anchor stands: a field that the word processor computes.</summary>
/// <param name="Anchor">Name of the anchor.</param>
public sealed record PageOf(string Anchor) : Inline;

/// <summary>A line to write on, with what is already known on it.</summary>
/// <param name="Characters">Its length in Chinese characters when nothing is known.</param>
/// <param name="Text">What is known; empty when it is to be written by hand.</param>
public sealed record BlankInline(int Characters, string Text = "") : Inline;
