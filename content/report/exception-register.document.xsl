<?xml version="1.0" encoding="UTF-8"?>
<!-- The register of exceptions: a line for each, then the record of each examination, with one left to write in. What is in
     the record is 2.2.2(1)-2's list; the effects are 2.2.2(1)-1 c)'s, which that list lacks. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:call-template name="line"><xsl:with-param name="keys" select="'exception-report-to exception-report-on'"/></xsl:call-template>
    <table>
      <caption><xsl:value-of select="t:say('一覧', 'At a glance')"/></caption>
      <column width="3"/><column width="22"/><column width="12"/><column width="12"/><column width="10"/><column width="12"/><column width="11"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('No.|規程と条項|申請者|審査した者|結果|期限|終了の報告', 'No.|Rule and clause|Applicant|Who decided|Decision|Until|End reported')"/></xsl:call-template>
      <body>
        <xsl:for-each select="exceptions/exception">
          <row>
            <cell><xsl:value-of select="position()"/></cell>
            <cell header="yes"><xsl:value-of select="value[@key = 'clause']"/></cell>
            <cell><xsl:value-of select="value[@key = 'applicant']"/></cell>
            <cell><xsl:value-of select="value[@key = 'approver']"/></cell>
            <cell><xsl:value-of select="value[@key = 'decision']"/></cell>
            <cell>
              <xsl:value-of select="value[@key = 'granted-until']"/>
              <xsl:if test="not(value[@key = 'granted-until'])"><xsl:value-of select="value[@key = 'until']"/></xsl:if>
            </cell>
            <cell><xsl:value-of select="value[@key = 'ended']"/></cell>
          </row>
        </xsl:for-each>
        <xsl:call-template name="empty-rows">
          <xsl:with-param name="rows" select="4"/>
          <xsl:with-param name="cells" select="7"/>
          <xsl:with-param name="number" select="count(exceptions/exception) + 1"/>
        </xsl:call-template>
      </body>
    </table>
    <xsl:for-each select="exceptions/exception">
      <page-break/>
      <heading level="1"><xsl:value-of select="concat(position(), '. ', value[@key = 'clause'])"/></heading>
      <xsl:call-template name="record"><xsl:with-param name="values" select="value"/></xsl:call-template>
    </xsl:for-each>
    <page-break/>
    <heading level="1"><xsl:value-of select="t:say('記入用の用紙', 'A sheet to write on')"/></heading>
    <xsl:call-template name="record"><xsl:with-param name="values" select="/.."/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <xsl:template name="record">
    <xsl:param name="values"/>
    <xsl:call-template name="group">
      <xsl:with-param name="caption" select="t:say('a) 審査した人', 'a) Who examined it')"/>
      <xsl:with-param name="keys" select="'approver approver-role approver-unit approver-contact'"/>
      <xsl:with-param name="values" select="$values"/>
    </xsl:call-template>
    <xsl:call-template name="group">
      <xsl:with-param name="caption" select="t:say('b) 申請の内容', 'b) What was asked for')"/>
      <xsl:with-param name="keys" select="'applicant applicant-unit applicant-contact clause from until measure effects ending reason'"/>
      <xsl:with-param name="values" select="$values"/>
    </xsl:call-template>
    <p style="quiet"><xsl:value-of select="t:say('＊の欄は、申請書の項目（2.2.2(1)-1 c)）だけにあり、審査記録の項目（2.2.2(1)-2 b)）には書かれていません。審査に要るので、ここに残します。', '* stands among the items of the application (2.2.2(1)-1 c)) alone, not among those of the record (2.2.2(1)-2 b)). It is kept here, since the examination needs it.')"/></p>
    <xsl:call-template name="group">
      <xsl:with-param name="caption" select="t:say('c) 審査の結果', 'c) What was decided')"/>
      <xsl:with-param name="keys" select="'decision decision-reason granted-clause granted-from granted-until granted-measure granted-ending'"/>
      <xsl:with-param name="values" select="$values"/>
    </xsl:call-template>
    <xsl:call-template name="group">
      <xsl:with-param name="caption" select="t:say('その後', 'Afterwards')"/>
      <xsl:with-param name="keys" select="'ended note'"/>
      <xsl:with-param name="values" select="$values"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A row for each of the columns of the register that are named, with what was said, or room to write. -->
  <xsl:template name="group">
    <xsl:param name="caption"/>
    <xsl:param name="keys"/>
    <xsl:param name="values"/>
    <xsl:variable name="wanted" select="concat(' ', $keys, ' ')"/>
    <table>
      <caption><xsl:value-of select="$caption"/></caption>
      <column width="28"/><column width="72"/>
      <body>
        <xsl:for-each select="$report/exceptions/column[contains($wanted, concat(' ', @key, ' '))]">
          <row blank="1">
            <cell header="yes"><xsl:value-of select="."/><xsl:if test="@key = 'effects'"><xsl:value-of select="t:say('＊', ' *')"/></xsl:if></cell>
            <cell><xsl:value-of select="$values[@key = current()/@key]"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
