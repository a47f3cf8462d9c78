namespace Pingshi.Platform.Imports;

internal static class ImportWords
{
    // The file.
    public static readonly Rule KindNotTaken = new("imports.kind-not-taken", 415, "请上传 xlsx 或 csv 文件。", "Upload an xlsx or a csv file.");
    public static readonly Rule FileTooLarge = new("imports.file-too-large", 413, "文件（或解压后）超过 {0} MB。请拆成几份。", "The file is larger than {0} MB, as it is or unpacked. Split it.");
    public static readonly Rule TooManyRows = new("imports.too-many-rows", 413, "一次最多导入 {0} 行。请拆成几份。", "At most {0} rows at a time. Split the file.");
    public static readonly Rule TooManyColumns = new("imports.too-many-columns", 413, "最多 {0} 列，{1} 处还有内容。请删去不导入的列。", "At most {0} columns, and {1} still holds something. Remove columns that are not imported.");
    public static readonly Rule CellTooLong = new("imports.cell-too-long", 413, "单元格 {0} 超过 {1} 个字符。", "Cell {0} holds more than {1} characters.");
    public static readonly Rule TooMuch = new("imports.too-much", 413, "文件内容超过 {0} 个字符，或空格子太多。请拆成几份。", "The file holds more than {0} characters, or too many empty cells. Split it.");
    public static readonly Rule Unreadable = new("imports.unreadable", 422, "读不了这个文件：已损坏、加了密码，或不是表格。请在表格软件里另存一份再传。", "This file cannot be read: damaged, protected by a password or no spreadsheet. Save a copy in a spreadsheet program and upload that.");
    public static readonly Rule NothingInside = new("imports.nothing-inside", 422, "文件里没有内容。", "There is nothing in this file.");
    public static readonly Rule NoSuchSheet = new("imports.no-such-sheet", 422, "没有名为“{0}”的工作表。", "There is no sheet named {0}.");

    // The columns.
    public static readonly Rule FieldNotMapped = new("imports.field-not-mapped", 422, "必填字段“{0}”还没有对应的列。", "No column is chosen for {0}, which is needed.");
    public static readonly Rule FieldTwice = new("imports.field-twice", 422, "字段“{0}”对应了两列，只能选一列。", "{0} is chosen for two columns; choose one.");
    public static readonly Rule NoSuchColumn = new("imports.no-such-column", 422, "没有这样的列或字段：{0}", "There is no such column or field: {0}");
    public static readonly Rule NoLines = new("imports.no-lines", 422, "第 {0} 行以下没有内容。请核对标题行。", "Nothing stands below row {0}. Check which row holds the headings.");
    public static readonly Rule TooLateToMap = new("imports.too-late-to-map", 409, "正在处理或已经结束，不能再改列的对应。请重新上传。", "It is being worked on or over; columns cannot be changed any more. Upload the file again.");

    // The run.
    public static readonly Rule NotChecked = new("imports.not-checked", 409, "请先完成检查。", "The file has to be checked first.");
    public static readonly Rule NothingToImport = new("imports.nothing-to-import", 422, "没有可以导入的行：都已存在或被退回。", "There is nothing to import: all rows are there already or were refused.");
    public static readonly Rule AlreadyOver = new("imports.already-over", 409, "这次导入已经结束。", "This import is over.");

    // The cells.
    public static readonly Rule SaidBefore = new("imports.said-before", 422, "与第 {0} 行重复。", "Row {0} says the same already.");
    public static readonly Rule NotAnOption = new("imports.not-an-option", 422, "“{0}”不在可选项里：{1}", "{0} is none of: {1}");
    public static readonly Rule NotANumber = new("imports.not-a-number", 422, "“{0}”不是数字。", "{0} is no number.");
    public static readonly Rule NotWhole = new("imports.not-whole", 422, "“{0}”应为整数。", "{0} should be a whole number.");
    public static readonly Rule TooManyPlaces = new("imports.too-many-places", 422, "最多 {0} 位小数。", "At most {0} digits after the point.");
    public static readonly Rule NotADay = new("imports.not-a-day", 422, "“{0}”不是日期，应如 2026-03-01。", "{0} is no day; write it as 2026-03-01.");
    public static readonly Rule TooManyInList = new("imports.too-many-in-list", 422, "最多 {0} 项。", "At most {0} entries.");
    public static readonly Rule CellIsError = new("imports.cell-is-error", 422, "单元格的公式出错：{0}", "The cell's formula went wrong: {0}");
    public static readonly Text NotReached = new("已取消，没有处理到这一行。", "Cancelled before this row was reached.");
    public static readonly Text Broke = new("系统出错，最后一批没有写入任何内容。请重新导入，并告诉管理员时间。", "Something went wrong and nothing of the last batch was written. Import again, and tell your administrator when this was.");

    public static readonly Text Imports = new("导入", "Imports");
    public static readonly Text Lead = new(
        "用团队自己的表格：上传、对好列、先检查、再导入。有问题的行会连同原因做成文件退回。",
        "From your team's own spreadsheet: upload, say which column is what, check, then import. Rows with problems come back as a file with the reasons.");
    public static readonly Text WhatToImport = new("要导入什么", "What to import");
    public static readonly Text Latest = new("以往的导入", "Imports so far");
    public static readonly Text NoneYet = new("还没有导入过。请选择要导入的内容，上传表格。", "Nothing has been imported yet. Choose what to import and upload a spreadsheet.");
    public static readonly Text File = new("文件", "File");
    public static readonly Text FileHint = new(
        "xlsx 或 csv，最多 20,000 行、60 列、20 MB。公式按显示的值读取；合并的单元格对它所跨的每一行都算数。",
        "xlsx or csv, up to 20,000 rows, 60 columns, 20 MB. Formulas are read as the values they show; a merged cell holds for every row it spans.");
    public static readonly Text Upload = new("上传", "Upload");
    public static readonly Text Template = new("下载模板", "Download a template");
    public static readonly Text TemplateHint = new("不用模板也可以：自己的表格，下一步再对列。", "A template is not needed: take your own file, and say in the next step what each column is.");
    public static readonly Text FieldsTitle = new("可以导入的字段", "Fields that can be imported");
    public static readonly Text Field = new("字段", "Field");
    public static readonly Text Needed = new("必填", "needed");
    public static readonly Text NeededOrNot = new("必填", "Needed");
    public static readonly Text Meaning = new("写法", "How to write it");
    public static readonly Text Example = new("示例", "Example");
    public static readonly Text Notes = new("说明", "Notes");
    public static readonly Text ListHint = new("多项用 ; 、 或 , 隔开", "several, apart by ; or ,");
    public static readonly Text EmptyKeeps = new("空单元格不改动已有内容。", "An empty cell leaves what stands.");

    public static readonly Text Columns = new("对应列", "Columns");
    public static readonly Text ColumnsLead = new("左边是文件里的列，右边选它对应的字段。已按标题选好，请核对。", "At the left the file's columns; choose at the right which field each fills. Chosen by the headings: check it.");
    public static readonly Text Remembered = new("已按上次同样标题的文件选好。", "Chosen as for the last file with these headings.");
    public static readonly Text SheetWord = new("工作表", "Sheet");
    public static readonly Text HeadingRow = new("标题在第几行", "Row of the headings");
    public static readonly Text ShowIt = new("换用", "Use these");
    public static readonly Text Column = new("列", "Column");
    public static readonly Text Heading = new("标题", "Heading");
    public static readonly Text Samples = new("内容示例", "Samples");
    public static readonly Text Fills = new("对应字段", "Fills");
    public static readonly Text NotImported = new("不导入", "not imported");
    public static readonly Text Check = new("检查", "Check");

    public static readonly Text At = new("时间", "When");
    public static readonly Text KindWord = new("内容", "What");
    public static readonly Text Who = new("谁", "Who");
    public static readonly Text StateWord = new("状态", "State");
    public static readonly Text New = new("新增", "New");
    public static readonly Text Changed = new("更新", "Changed");
    public static readonly Text Unchanged = new("没有变化", "Unchanged");
    public static readonly Text Refused = new("退回", "Refused");
    public static readonly Text WouldBe = new("检查结果：还没有写入任何内容。", "The check's result. Nothing has been written yet.");
    public static readonly Text WasDone = new("已导入。再次导入同一文件不会重复。", "Imported. Importing the same file again does nothing twice.");
    public static readonly Text WasCancelled = new("已取消：已导入的行保留，其余没有写入，都在退回的文件里。", "Cancelled: what was imported stays; the rest was not written and is in the file that comes back.");
    public static readonly Text CheckCancelled = new("已取消，没有写入任何内容。", "Cancelled; nothing was written.");
    public static readonly Text Progress = new("已处理 {0} / {1} 行。本页每两秒刷新。", "{0} of {1} rows done. This page refreshes every two seconds.");
    public static readonly Text Import = new("导入 {0} 行", "Import {0} rows");
    public static readonly Text InBatches = new("每 {0} 行一次写入：同一批要么全部写入，要么都不写入。", "Written {0} rows at a time: of a batch all good rows are written, or none.");
    public static readonly Text RefusedLater = new("被退回的行不会导入，改好后可以再导入一次。", "Refused rows are not imported; correct them and import again.");
    public static readonly Text RefusedFile = new("下载退回的行", "Download the refused rows");
    public static readonly Text RefusedFileHint = new("原来的各列，加一列原因。改好后直接再导入。", "Your columns and one with the reasons. Correct it and import it again.");
    public static readonly Text ReasonsColumn = new("退回原因", "Why refused");
    public static readonly Text RowWord = new("行", "Row");
    public static readonly Text Value = new("内容", "Content");
    public static readonly Text Reason = new("原因", "Reason");
    public static readonly Text NoneRefused = new("没有被退回的行。", "No row was refused.");
    public static readonly Text ChangeColumns = new("重新对应列", "Change the columns");
    public static readonly Text Cancel = new("取消", "Cancel");
    public static readonly Text CancelSays = new("停在下一批之前；已导入的行保留。", "Stops before the next batch; what is imported stays.");
    public static readonly Text Another = new("再导入一份", "Import another file");

    public static Text Of(ImportState state) => state switch
    {
        ImportState.Mapping => new("待对应列", "columns to be chosen"),
        ImportState.Checking => new("正在检查", "being checked"),
        ImportState.Checked => new("已检查，待导入", "checked, not imported"),
        ImportState.Running => new("正在导入", "being imported"),
        ImportState.Done => new("已导入", "imported"),
        ImportState.Cancelled => new("已取消", "cancelled"),
        ImportState.Failed => new("失败", "failed"),
    };
}
