' Runs inside LibreOffice Calc: copies a range to its clipboard as a person does, and takes in what was copied elsewhere.

Sub CopyOut
  On Error Goto Failed
  Dim book, clip, copied, flavours, offered
  book = Opened(Environ("CALC_BOOK"), "", "")
  book.CurrentController.select(book.Sheets.getByIndex(0).getCellRangeByName(Environ("CALC_RANGE")))
  Perform(book, ".uno:Copy")
  clip = createUnoService("com.sun.star.datatransfer.clipboard.SystemClipboard")
  copied = clip.getContents()
  flavours = copied.getTransferDataFlavors()
  For Each offered In flavours
    If offered.MimeType = "text/html" Then WriteBytes(Environ("CALC_HTML"), copied.getTransferData(offered))
    If offered.MimeType = "text/plain;charset=utf-16" Then WriteText(Environ("CALC_TEXT"), copied.getTransferData(offered))
  Next
  StarDesktop.terminate()
  Exit Sub
Failed:
  ' A message box would wait for ever: nobody sees it.
  WriteText(Environ("CALC_FAILURE"), Error$ & ", line " & Erl)
  StarDesktop.terminate()
End Sub

' Paste itself asks in a window, and there is none: the two forms are opened with the readers that Paste uses for them.
Sub TakeIn
  On Error Goto Failed
  Dim book, sheet, area, cursor, row, column, cell, lines
  If Environ("CALC_FORM") = "html" Then
    book = Opened(Environ("CALC_HTML"), "calc_HTML_WebQuery", "")
  Else
    ' Tabs between cells, UTF-8, the language of the program, numbers with their signs: as its window proposes.
    book = Opened(Environ("CALC_TEXT"), "Text - txt - csv (StarCalc)", "9,34,76,1,,0,false,true")
  End If
  sheet = book.Sheets.getByIndex(0)
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  area = cursor.getRangeAddress()
  lines = ""
  For row = 0 To area.EndRow
    For column = 0 To area.EndColumn
      cell = sheet.getCellByPosition(column, row)
      If column > 0 Then lines = lines & Chr(9)
      lines = lines & Described(cell)
    Next
    lines = lines & Chr(10)
  Next
  WriteText(Environ("CALC_CELLS"), lines)
  StarDesktop.terminate()
  Exit Sub
Failed:
  ' A message box would wait for ever: nobody sees it.
  WriteText(Environ("CALC_FAILURE"), Error$ & ", line " & Erl)
  StarDesktop.terminate()
End Sub

' Without a window: with one, ending the program while it is open crashes it where there is no screen.
Function Opened(address As String, reader As String, options As String)
  Dim how(2) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  If reader <> "" Then
    how(1).Name = "FilterName"
    how(1).Value = reader
    how(2).Name = "FilterOptions"
    how(2).Value = options
  End If
  Opened = StarDesktop.loadComponentFromURL(address, "_blank", 0, how())
End Function

Function Described(cell) As String
  Select Case cell.Type
    Case com.sun.star.table.CellContentType.EMPTY : Described = "empty"
    Case com.sun.star.table.CellContentType.VALUE : Described = "value " & Exact(cell.Value) & " " & cell.String
    Case com.sun.star.table.CellContentType.FORMULA : Described = "formula " & cell.Formula
    Case Else : Described = "text " & cell.String
  End Select
End Function

' A number to its last bit, as "sign:exponent:upper half:lower half": a text in decimals would round it.
Function Exact(ByVal size As Double) As String
  Dim exponent As Long, upper As Double, sign As String
  sign = "+"
  If size < 0 Then
    sign = "-"
    size = -size
  End If
  exponent = 0
  If size > 0 Then
    While size >= 1
      size = size / 2
      exponent = exponent + 1
    Wend
    While size < 0.5
      size = size * 2
      exponent = exponent - 1
    Wend
  End If
  upper = Int(size * 134217728)
  Exact = sign & ":" & exponent & ":" & CLng(upper) & ":" & CLng((size * 134217728 - upper) * 67108864)
End Function

Sub Perform(book, command As String)
  Dim dispatcher
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(book.CurrentController.Frame, command, "", 0, Array())
End Sub

Sub WriteBytes(address As String, data)
  Dim stream
  stream = createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(address)
  stream.writeBytes(data)
  stream.closeOutput()
End Sub

Sub WriteText(address As String, words As String)
  Dim stream
  stream = createUnoService("com.sun.star.io.TextOutputStream")
  stream.setOutputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(address))
  stream.setEncoding("UTF-8")
  stream.writeString(words)
  stream.closeOutput()
End Sub
